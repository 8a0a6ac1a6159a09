"""Documents of Word before 2007, of OpenDocument and in Rich Text Format, by way of LibreOffice.

LibreOffice makes a Word document of the file in a directory of its own, without macros and links, and the reader of
Word documents reads that.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from equalityplan.archive import Archive, is_old_format
from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.reader import Limits, Reader, locked, readers

if TYPE_CHECKING:
    from subprocess import Popen

_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_OPEN_TEXT = b"mimetypeapplication/vnd.oasis.opendocument.text"
# The first bytes of a zip file in which the name and text of its first part stand.
_FIRST_PART = 200
_LOCKED = "EncryptedPackage"
_ROOT = "Root Entry".encode("utf-16-le")
# The root of a container names the program: workbooks and slides may hold a Word document inside.
_CLASS = slice(80, 96)
_OTHER_PROGRAMS = (b"\x10\x08\x02\x00", b"\x20\x08\x02\x00", b"\x10\x8d\x81\x64")
_ENTRY, _SECTOR = 128, 116
_WORD_MAGIC = (b"\xec\xa5", b"\xdc\xa5")
_ENCRYPTED_FLAG = 0x0100
_PAUSE = 0.1
# The settings of a profile: no macro runs, no link is followed, nothing is asked.
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "HyperlinksWithCtrlClick", "true"),
    ("Writer/Content/Update", "Link", "2"),
    ("Writer/Content/Update", "Field", "false"),
    ("Common/Misc", "FirstRun", "false"),
)
_INSTALL = "Install LibreOffice, or save the file as .docx."
_SAVE_AS = "Open it in Word or LibreOffice and save it as .docx."


def _recognises(content: bytes) -> bool:
    return _kind_of(content) is not None


def _kind_of(content: bytes) -> str | None:
    """The suffix of the format that the bytes are in, or None."""
    if content.startswith(rb"{\rtf"):
        return "rtf"
    if _OPEN_TEXT in content[:_FIRST_PART]:
        return "odt"
    if is_old_format(content, _LOCKED):
        return "doc"
    root = content.find(_ROOT)
    other = root >= 0 and content[root : root + _ENTRY][_CLASS].startswith(_OTHER_PROGRAMS)
    return "doc" if is_old_format(content, "WordDocument") and not other else None


def _read(content: bytes, name: str, limits: Limits) -> Document:
    kind = _kind_of(content) or "doc"
    _check(content, kind, name, limits)
    program = find_office()
    if program is None:
        problem = f"a file of the format {kind} is read by way of LibreOffice, which was not found on this computer"
        raise DocumentError(name, problem, _INSTALL)
    end = time.monotonic() + limits.seconds
    converted = _converted(program, content, kind, name, limits)
    left = evolve(limits, seconds=max(end - time.monotonic(), 1.0))
    document = next(reader for reader in readers() if reader.format == "docx").read(converted, name, left)
    message = f"The file is in the format {kind}; LibreOffice made a Word document of it, and that was read."
    notice = Notice(code="converted", message=message, where=Where(document=name))
    return evolve(document, name=name, format=kind, notices=(notice, *document.notices))


def find_office() -> str | None:
    """Give the path of LibreOffice's program, or None where there is none."""
    from shutil import which  # noqa: PLC0415 - no other file needs a program

    found = (which(program) for program in _PROGRAMS)
    places = [place for place in found if place and Path(place).is_absolute()]
    return next((place for place in (*places, *_USUAL_PLACES) if Path(place).is_file()), None)


def _check(content: bytes, kind: str, name: str, limits: Limits) -> None:
    """Refuse what is locked, and an archive that unpacks to more than is allowed."""
    is_locked = is_old_format(content, _LOCKED) or (kind == "doc" and _is_encrypted(content))
    if kind == "odt":
        archive = Archive(content, name, limits)
        for part in sorted(archive.names):
            unpacked = archive.read(part)
            is_locked = is_locked or (part == "META-INF/manifest.xml" and b"encryption-data" in unpacked)
    if is_locked:
        raise locked(name)


def _is_encrypted(content: bytes) -> bool:
    """Whether the main stream of an old Word document says that it is encrypted."""
    entry = content.find("WordDocument".encode("utf-16-le"))
    size = 1 << min(int.from_bytes(content[30:32], "little"), 12)
    sector = int.from_bytes(content[entry + _SECTOR : entry + _SECTOR + 4], "little")
    head = content[(sector + 1) * size : (sector + 1) * size + 12]
    flags = int.from_bytes(head[10:12], "little")
    return head.startswith(_WORD_MAGIC) and bool(flags & _ENCRYPTED_FLAG)


def _converted(program: str, content: bytes, kind: str, name: str, limits: Limits) -> bytes:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - no other file needs a directory

    with TemporaryDirectory(prefix="equalityplan-", ignore_cleanup_errors=True) as directory:
        own = Path(directory)
        source, made = own / f"document.{kind}", own / "made" / "document.docx"
        source.write_bytes(content)
        _write_profile(own / "profile")
        told = _run(_command(program, own, source), own, name, limits)
        if not made.is_file():
            problem = f"LibreOffice made no Word document of it ({told or 'it did not say why'})"
            raise DocumentError(name, problem, _SAVE_AS)
        _check_written(made.stat().st_size, limits.size, name)
        return made.read_bytes()


def _command(program: str, own: Path, source: Path) -> Sequence[str]:
    profile = f"-env:UserInstallation={(own / 'profile').as_uri()}"
    quiet = (
        "--headless",
        "--invisible",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nologo",
        "--nofirststartwizard",
    )
    return (program, profile, *quiet, "--convert-to", "docx", "--outdir", str(own / "made"), str(source))


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{key}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, key, value in _SETTINGS
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>", encoding="utf-8")


def _run(command: Sequence[str], own: Path, name: str, limits: Limits) -> str:
    """Run LibreOffice until it ends, and give the last line that it wrote."""
    from subprocess import DEVNULL, STDOUT, Popen  # noqa: PLC0415 - no other file needs a program

    log = own / "log.txt"
    end = time.monotonic() + limits.seconds
    with log.open("wb") as output:
        process = Popen(  # noqa: S603 - the program is LibreOffice, the arguments are our own
            command, stdin=DEVNULL, stdout=output, stderr=STDOUT, env=_environment(own), cwd=own, start_new_session=True
        )
        try:
            while process.poll() is None:
                if time.monotonic() > end:
                    problem = f"LibreOffice took longer than {limits.seconds:g} seconds to convert it"
                    raise DocumentError(name, problem, _SAVE_AS)
                _check_written(sum(_sizes(own)), limits.unpacked + limits.size, name)
                time.sleep(_PAUSE)
        finally:
            _end(process)
    with log.open("rb") as output:
        lines = re.split(r"[\r\n]+", output.read(2_000).decode("utf-8", "replace").strip())
    return lines[-1][:200]


def _environment(own: Path) -> dict[str, str]:
    """What the program may know of its surroundings: where programs are, and a home of its own."""
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "PROGRAMFILES") if key in os.environ}
    return kept | {
        "HOME": str(own),
        "TMPDIR": str(own),
        "TEMP": str(own),
        "LANG": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",
    }


def _sizes(directory: Path) -> Iterator[int]:
    """Yield the sizes of the files in a directory, those aside that the program takes away meanwhile."""
    for folder, _, files in os.walk(directory):
        for file in files:
            with suppress(OSError):
                yield (Path(folder) / file).stat().st_size


def _check_written(size: int, most: int, name: str) -> None:
    if size > most:
        problem = f"LibreOffice writes more than {most} bytes for it"
        raise DocumentError(name, problem, "Check that it is the right file, or pass higher limits.")


def _end(process: Popen[bytes]) -> None:
    """End the program and what it started, if it still runs."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, 9)
        else:
            process.kill()
        process.wait()


reader = Reader(format="office", suffixes=(".doc", ".odt", ".rtf"), recognises=_recognises, read=_read)
