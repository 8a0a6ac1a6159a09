# Every target sets up what it needs; only Python 3.11 or newer, git and make are asked for.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready-for-development
COMPARING := $(VENV)/.ready-for-comparing
TARGET ?= html
SECONDS ?= 600

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types layers docs bench corpus peers fuzz clean

help:  ## print this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */: /' | awk -F': ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@

$(COMPARING): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev,bench]"
	@touch $@

demo: $(READY)  ## read a plan in examples/ and show its assessment
	$(BIN)/equalityplan read examples/wexcombe-equality-framework-2013.txt | head -n 40
	@echo
	$(BIN)/equalityplan check examples/wexcombe-equality-framework-2013.txt --standard eflg-2012 --as-of 2013-07-01 || [ $$? -eq 1 ]

test: $(READY)  ## run all tests
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(READY) lint types layers  ## run all that continuous integration runs
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term:skip-covered

format: $(READY)  ## put the code into its standard form
	$(BIN)/ruff check --fix-only src tests benchmarks docs
	$(BIN)/ruff format src tests benchmarks docs

lint: $(READY)
	$(BIN)/ruff format --check src tests benchmarks docs
	$(BIN)/ruff check src tests benchmarks docs

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

docs: $(READY)  ## write the reference pages that are taken from the code, and run the notebooks
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/notebooks.py

bench: $(COMPARING)  ## compare speed in one run: ratios, never seconds
	$(BIN)/python -m benchmarks $(PLAN)

corpus: $(READY)  ## score the phrase readers on labelled phrases, where they are present
	$(BIN)/python -m benchmarks.corpus $(OPTIONS)

peers: $(COMPARING)  ## compare with other readers of dates on the same phrases
	$(BIN)/python -m benchmarks.corpus --peers $(OPTIONS)

fuzz: $(READY)  ## fuzz one reader, guided by coverage: make fuzz TARGET=html SECONDS=600
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev,fuzz]"
	$(BIN)/python -m tests.fuzzing $(TARGET) --seconds $(SECONDS) --corpus .fuzzing/$(TARGET)

clean:  ## remove what the targets made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .fuzzing
