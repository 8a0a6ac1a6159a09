"""Numbers, dates and times as a workbook shows them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from equalityplan.document import Document
from equalityplan.readers._number_format import shown_number, shown_text
from tests.unit.readers.sheet_files import Value, cell_at, codes, notice, raw_workbook, read, workbook_of

DAY = date(2012, 9, 1)
HALF_PAST_TWO = datetime.combine(DAY, time(14, 30))
PAIR = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'


def read_value(value: Value, code: str | None = None) -> Document:
    workbook = workbook_of(("Ref", "When"), ("1", value))
    if code is not None:
        workbook["Plan"]["B2"].number_format = code
    return read(workbook)


def raw_cell(cell: str) -> Document:
    return read(raw_workbook(PAIR, f'<row r="2"><c r="A2"><v>1</v></c>{cell}</row>'))


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (2.1, "0.00", "2.10"),
        (2, None, "2"),
        (2.5, None, "2.5"),
        (0.1 + 0.2, None, "0.3"),
        (123456789012, None, "123456789012"),
        (0.75, "0%", "75%"),
        (0.125, "0.0%", "12.5%"),
        (1200, '"£"#,##0', "£1,200"),
        (-1200, '"£"#,##0;[Red]-"£"#,##0', "-£1,200"),
        (1234.5, "[$£-809]#,##0.00", "£1,234.50"),
        (1200, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£1,200.00"),
        (-3, "0_);(0)", "(3)"),
        (-3, "#,##0_);(#,##0)", "-3"),
        (0, '0;-0;"none"', "none"),
        (1_500_000, '0.0,,"m"', "1.5m"),
        (7, "000", "007"),
        (210, "0\\.00", "2.10"),
        (3, '"Objective "0', "Objective 3"),
        (2.0, "0.##", "2"),
        (0.5, "# ?/?", "1/2"),
        (2.25, "# ?/4", "2 1/4"),
        (12345, "0.00E+00", "1.23E+04"),
        (1.005, "0.00", "1.01"),
        (-0.004, "0.00", "0.00"),
        (150, '[>=100]"many";0', "many"),
        (5, 'General" people"', "5 people"),
    ],
)
def test_numbers_are_read_as_they_are_shown(value: float, code: str | None, shown: str) -> None:
    cell = cell_at(read_value(value, code), 2, 2)
    assert cell.text == shown
    # Excel knows that format by a number, and shows it as the machine's settings want.
    assert cell.number_format == ("#,##0;-#,##0" if code == "#,##0_);(#,##0)" else code)


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (DAY, "dd/mm/yyyy", "01/09/2012"),
        (DAY, "mm-dd-yy", "01/09/2012"),
        (DAY, "d-mmm-yy", "01-Sep-12"),
        (DAY, "mmm-yy", "Sep-12"),
        (DAY, "MMMM YYYY", "September 2012"),
        (DAY, "dddd, d mmmm yyyy", "Saturday, 1 September 2012"),
        (DAY, "[$-809]dd mmm yyyy;@", "01 Sep 2012"),
        (DAY, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "01 September 2012"),
        (DAY, "yyyy", "2012"),
        (DAY, "yyyy-mm-dd", "2012-09-01"),
        (DAY, "m/d/yyyy", "1/9/2012"),
        (DAY, "mmm d, yyyy", "Sep 1, 2012"),
        (DAY, "mmmmm-yy", "Sep-12"),
        (date(1999, 9, 1), "mmm-yy", "Sep-1999"),
        (HALF_PAST_TWO, "dd/mm/yyyy hh:mm", "01/09/2012 14:30"),
        (HALF_PAST_TWO, "d/m/yy h:mm AM/PM", "1/9/12 2:30 PM"),
        (time(9, 5, 7), "hh:mm:ss", "09:05:07"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
        (timedelta(minutes=2, seconds=3.5), "mm:ss.0", "02:03.5"),
    ],
)
def test_dates_are_read_with_the_precision_that_is_shown(value: Value, code: str, shown: str) -> None:
    assert cell_at(read_value(value, code), 2, 2).text == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("d mmm", "1 Sep 2012"),
        ("dd-mmm", "01-Sep-2012"),
        ("dd/mm", "01/09/2012"),
        ("m/d", "1/9/2012"),
        ("mmmm", "September 2012"),
        ("dddd d mmmm", "Saturday 1 September 2012"),
        ("d mmm hh:mm", "1 Sep 2012 14:30"),
    ],
)
def test_a_date_shown_without_its_year_is_given_it_and_told(code: str, shown: str) -> None:
    document = read_value(HALF_PAST_TWO, code)
    assert cell_at(document, 2, 2).text == shown
    assert "B2" in notice(document, "year-added").message


@pytest.mark.parametrize("code", ["dddd", "hh:mm", "mm:ss", "yyyy"])
def test_what_shows_no_month_is_given_no_year(code: str) -> None:
    assert codes(read_value(HALF_PAST_TWO, code)) == []


def test_a_date_keeps_its_code_as_number_format() -> None:
    assert cell_at(read_value(DAY, "mmm-yy"), 2, 2).number_format == "mmm-yy"


def test_days_may_be_counted_from_1904() -> None:
    workbook = workbook_of(("Ref", "When"))
    workbook.epoch = CALENDAR_MAC_1904
    workbook["Plan"].append(("1", DAY))
    workbook["Plan"]["B2"].number_format = "dd/mm/yyyy"
    assert cell_at(read(workbook), 2, 2).text == "01/09/2012"


def test_the_first_days_of_1900_are_counted_as_excel_counts_them() -> None:
    shown = [shown_number(day, "d/m/yyyy") for day in (1, 59, 61)]
    assert shown == ["1/1/1900", "28/2/1900", "1/3/1900"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="B2" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="B2" t="b"><v>0</v></c>', "FALSE"),
        ('<c r="B2" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="B2" t="d"><v>2012-09-01</v></c>', "01/09/2012"),
        ('<c r="B2" t="d"><v>2012-09-01T14:30:00</v></c>', "01/09/2012 14:30"),
        ('<c r="B2" t="str"><f>A1&amp;"x"</f><v>Ask</v></c>', "Ask"),
        ('<c r="B2"><f>SUM(A1:A2)</f><v>2</v></c>', "2"),
        ('<c r="B2"><v>1E3</v></c>', "1000"),
        ('<c r="B2"><v>1_000</v></c>', "1_000"),
        ('<c r="B2"><v>1e999</v></c>', "1e999"),
    ],
)
def test_values_of_every_type_are_read(cell: str, shown: str) -> None:
    assert cell_at(raw_cell(cell), 2, 2).text == shown


@pytest.mark.parametrize("cell", ['<c r="B2"><f>1+1</f></c>', '<c r="B2"><f>1+1</f><v></v></c>'])
def test_a_formula_that_was_never_calculated_is_empty_and_told(cell: str) -> None:
    document = raw_cell(f'{cell}<c r="C2"><v>3</v></c>')
    assert cell_at(document, 2, 3).text == "3"
    assert "B2" in notice(document, "formula-without-value").message


def test_a_formula_that_gives_no_text_is_told_by_nothing() -> None:
    assert codes(raw_cell('<c r="B2" t="str"><f>IF(A1=1,"","x")</f><v></v></c>')) == []


def test_notices_on_many_cells_name_the_first_and_count_the_rest() -> None:
    rows = [f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="B{n}"><f>A1</f></c></row>' for n in range(2, 200)]
    document = read(raw_workbook(PAIR, *rows))
    assert "B2, B3" in notice(document, "formula-without-value").message
    assert "190 more" in notice(document, "formula-without-value").message


@pytest.mark.parametrize("code", ["[DBNum1]0", "0 k", ";;;", "x" * 300])
def test_a_format_that_is_not_known_leaves_the_number(code: str) -> None:
    document = raw_format(code, 7)
    assert cell_at(document, 2, 2).text == "7"
    assert "B2" in notice(document, "number-format").message


def test_a_date_format_on_what_is_no_date_leaves_the_number() -> None:
    assert cell_at(raw_format("dd/mm/yyyy", -3), 2, 2).text == "-3"
    assert cell_at(raw_format("dd/mm/yyyy", 99999999), 2, 2).text == "99999999"


def raw_format(code: str, value: float) -> Document:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    styles = (
        f'<styleSheet xmlns="{space}"><numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    )
    row = f'<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>{value}</v></c></row>'
    return read(raw_workbook(PAIR, row, parts={"xl/styles.xml": styles}))


def test_a_format_may_speak_of_texts() -> None:
    assert shown_text("4", '"Aim "@') == "Aim 4"
    assert shown_text("Ask", '0.00;-0.00;0;"("@")"') == "(Ask)"
    assert shown_text("Ask", "0.00") == "Ask"
    assert cell_at(read_value("4", '"Aim "@'), 2, 2).text == "Aim 4"


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.sampled_from('0#?.,%/E+-@;_* "\\[]$ydmhsGeneral<>=APF8'), max_size=24),
)
@example(41153.0, "yyyy/")
@example(0.5, "?/")
@example(1e308, "0" * 40)
@example(-1e-300, "#.##E+0%")
def test_no_format_and_no_number_raises(value: float, code: str) -> None:
    for since_1904 in (False, True):
        shown = shown_number(value, code, since_1904=since_1904)
        assert shown is None or isinstance(shown, str)
    assert isinstance(shown_text("Ask", code), str)


@given(st.integers(-(10**9), 10**9), st.integers(0, 4))
def test_decimals_are_those_of_the_format(cents: int, decimals: int) -> None:
    value = cents / 100
    code = "0." + "0" * decimals if decimals else "0"
    shown = shown_number(value, code)
    assert shown is not None
    assert abs(float(shown) - value) <= 0.5 / 10**decimals + 1e-6
    assert len(shown.partition(".")[2]) == decimals


@given(st.dates(date(1900, 3, 1), date(2150, 1, 1)))
def test_days_come_back(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    assert shown_number(serial, "dd/mm/yyyy") == day.strftime("%d/%m/%Y")
    assert shown_number(serial - 1462, "yyyy-mm-dd", since_1904=True) == (day.isoformat() if serial >= 1462 else None)
