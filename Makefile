# make run · make test · make check · make bench · make specs · make clean
# Everything is installed into .venv; data, logs and downloads are kept in var.

VENV := .venv
BIN := $(VENV)/bin
LOG := var/install.log
TARGETS := run test check bench specs clean

.PHONY: $(TARGETS)
.DEFAULT_GOAL := run
MAKEFLAGS += --no-print-directory

# exec: Ctrl-C then reaches the program alone, which stops what it started and ends with 0
run: $(VENV)/.installed-local
	@exec $(BIN)/khunatham up

test: check
	@exec $(BIN)/python -m pytest

check: $(VENV)/.installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-bench
	@exec $(BIN)/python -m tests.bench

specs: $(VENV)/.installed-test
	@exec $(BIN)/khunatham specs

clean:
	@rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find services shared tests -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "ลบสภาพแวดล้อมแล้ว ข้อมูลใน var ยังอยู่ / Removed the environment; the data in var is kept."

# Again when pyproject.toml changes, and not otherwise.
$(VENV)/.installed-local: pyproject.toml | $(BIN)/python
	@deploy/install.sh $(BIN)/python local $(LOG)
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(BIN)/python
	@deploy/install.sh $(BIN)/python local,test $(LOG)
	@touch $(VENV)/.installed-local $@

$(VENV)/.installed-bench: pyproject.toml | $(BIN)/python
	@deploy/install.sh $(BIN)/python local,test,bench $(LOG)
	@touch $(VENV)/.installed-local $(VENV)/.installed-test $@

$(BIN)/python:
	@deploy/make-venv.sh $(VENV) $(LOG)
