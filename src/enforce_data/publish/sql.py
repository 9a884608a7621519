"""Dictionary → SQL: the tables of all record types, with comments in Chinese, keys and checks.

The tables and columns are those that ``enforce-data convert`` writes and ``check`` reads, typed as each engine can.
Instants are text, because engines drop the offset.  What a flavour checks, and whether it was ever run, stands at the
head of its file; what no flavour can say (a group that holds nothing) is left to the checker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.formats.avro_schema import precision
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, RECORD_TYPE, VALUE_NAMES, Names
from enforce_data.formats.nesting import Layout, layouts
from enforce_data.formats.sql_names import flat
from enforce_data.publish import columns
from enforce_data.publish.artefact import Artefact
from enforce_data.publish.columns import columns_of, numbers_of
from enforce_data.values.text import TEXT_PATTERN
from enforce_data.values.written import Form, Kind

if TYPE_CHECKING:
    from sqlalchemy import Column, MetaData, Table
    from sqlalchemy.types import TypeEngine


@dataclass(frozen=True)
class Flavour:
    """One dialect of SQL."""

    name: str
    dialect: str
    """The dialect of SQLAlchemy that writes it."""
    was_run: bool
    """Whether our tests run it on an engine."""
    patterns: str = ""
    """How a column is compared with a pattern; empty where only lengths are checked."""
    length: str = "char_length({0})"
    notes: bool = True
    """Whether the flavour has comments on tables and columns."""
    widest: int = 4000
    """The longest text that is a VARCHAR; longer ones are TEXT with a check."""


FLAVOURS = (
    Flavour("postgresql", "postgresql", was_run=True, patterns="{0} ~ '{1}'"),
    Flavour("mysql", "mysql", was_run=True, widest=64),
    Flavour("sqlite", "sqlite", was_run=True, length="length({0})", notes=False),
    Flavour("oracle", "oracle", was_run=False, length="length({0})", widest=1000),
    Flavour("dameng", "oracle", was_run=False, length="length({0})", widest=1000),
    Flavour("kingbase", "postgresql", was_run=False, patterns="{0} ~ '{1}'"),
)
"""The flavours that are published; 达梦 is written as Oracle is, 人大金仓 as PostgreSQL."""

_RUN = Said("本文件在测试中由真实的数据库执行", "This file is executed by a real engine in our tests")
_NOT_RUN = Said("本文件由程序生成,未经执行", "This file is generated and was never executed")


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """One file for each flavour."""
    for flavour in FLAVOURS:
        yield Artefact(f"sql/{flavour.name}.sql", partial(_file, standard, edition, flavour))


def _file(standard: Standard, edition: Edition, flavour: Flavour) -> bytes:
    told = _RUN if flavour.was_run else _NOT_RUN
    parts = [f"-- {standard.name} {edition}, {flavour.name}", f"-- {told.zh} · {told.en}", ""]
    parts += (f"{statement};\n" for statement in statements(standard, edition, flavour))
    return re.sub(" +$", "", "\n".join(parts), flags=re.MULTILINE).encode()


def statements(standard: Standard, edition: Edition, flavour: Flavour) -> Iterator[str]:
    """The statements that make the tables of an edition, in an order in which they can be run."""
    from sqlalchemy import MetaData
    from sqlalchemy.dialects import registry
    from sqlalchemy.schema import CreateTable, SetColumnComment, SetTableComment

    dialect = registry.load(flavour.dialect)()
    metadata = MetaData()
    writing = _Writing(flavour, edition)
    for record_type in standard.models_of(edition):
        section = standard.section(record_type)
        for layout in layouts(section, [edition]):
            table = writing.table(metadata, record_type, section, layout)
            comments = (
                "" if flavour.notes else "".join(f"-- {column.name}: {column.comment}\n" for column in table.columns)
            )
            yield f"-- {table.comment}\n{comments}{str(CreateTable(table).compile(dialect=dialect)).strip()}"
            if flavour.notes and not dialect.inline_comments:
                yield str(SetTableComment(table).compile(dialect=dialect)).strip()
                for column in table.columns:
                    yield str(SetColumnComment(column).compile(dialect=dialect)).strip()


class _Writing:
    """The tables of one flavour while they are made."""

    def __init__(self, flavour: Flavour, edition: Edition) -> None:
        self.flavour = flavour
        self.edition = edition

    def table(self, metadata: MetaData, record_type: str, section: Section, layout: Layout) -> Table:
        """The parent table of a record type, or the child table of a repeated element."""
        import sqlalchemy as sa

        keys = [flat(*number) for number in numbers_of(layout)]
        made: list[Any] = []
        if layout.group:
            made.append(sa.Column(RECORD_ID, sa.String(64), nullable=False, comment="记录标识"))
            made += [sa.Column(name, sa.Integer, nullable=False, comment="序号,从 1 开始") for name in keys]
        made += (self._column(each) for each in columns_of(section, layout) if each.whole != (RECORD_TYPE,))
        checks = [check for column in made for check in self._checks(column)]
        table = sa.Table(
            flat(record_type, *layout.group),
            metadata,
            *made,
            *checks,
            mysql_charset="utf8mb4",
            mysql_collate="utf8mb4_bin",  # by default A is a, in keys and codes too
        )
        table.comment = _title(section, layout.group)
        table.append_constraint(sa.PrimaryKeyConstraint(RECORD_ID, *keys))
        if layout.group:
            above = flat(record_type, *(layout.outer[-1] if layout.outer else ()))
            here = [RECORD_ID, *keys[:-1]]
            there = [RECORD_ID, *keys[:-2], *([NUMBER_NAMES[0]] if layout.outer else [])]
            links = [f"{above}.{name}" for name in there]
            table.append_constraint(sa.ForeignKeyConstraint(here, links, ondelete="CASCADE"))
        return table

    def _column(self, each: columns.Column) -> Column[Any]:
        import sqlalchemy as sa

        column: Column[Any] = sa.Column(
            flat(*each.path) or VALUE_NAMES[0],
            self._type(each.entry),
            nullable=not each.mandatory,
            comment=f"{each.entry.zh} {each.entry.id}",
            info={"entry": each.entry},
        )
        return column

    def _type(self, entry: Entry) -> TypeEngine[Any]:
        import sqlalchemy as sa

        form = entry.form
        if form is None:
            longest = max(len(code.value) for code in entry.codes or ())
            return sa.String(max(longest, 32))
        match form.kind:
            case Kind.DAY:
                return sa.Date() if self.flavour.dialect != "sqlite" else sa.String(10)
            case Kind.DECIMAL:
                return sa.Numeric(precision(form), form.scale)
            case Kind.INTEGER:
                return sa.Integer()
            case Kind.FLAG:
                return sa.Boolean() if self.flavour.dialect != "oracle" else sa.Numeric(1, 0)
        length = entry.max_length(self.edition) or 0
        return sa.String(length) if length <= self.flavour.widest else sa.Text()

    def _checks(self, column: Column[Any]) -> Iterator[Any]:
        import sqlalchemy as sa

        entry: Entry | None = column.info.get("entry")
        if entry is None:
            if column.name != RECORD_ID:
                yield sa.CheckConstraint(f"{column.name} >= 1")
            return
        name = f'"{column.name}"' if self.flavour.dialect != "mysql" else f"`{column.name}`"
        yield from (sa.CheckConstraint(said.format(name)) for said in self._said(entry))

    def _said(self, entry: Entry) -> Iterator[str]:
        """What is asked of a column; ``{0}`` stands for its name."""
        if entry.codes is not None:
            codes = ", ".join(f"'{code.value}'" for code in entry.codes.members_of(self.edition))
            yield f"{{0}} IN ({codes})"
        form = entry.form
        if form is None:
            return
        if form.kind is Kind.INTEGER:
            yield f"{{0}} BETWEEN {form.minimum} AND {form.maximum}"
        elif form.kind is Kind.FLAG and self.flavour.dialect in ("oracle", "sqlite"):
            yield "{0} IN (0, 1)"
        elif form.kind is Kind.DECIMAL:
            yield from self._said_of_decimal(form)
        elif form.kind is Kind.DAY and self.flavour.dialect == "sqlite":
            # date alone lets 29 February stand; of what is no day it makes NULL, which no = would refuse
            yield "{0} IS date({0}, '+0 days') AND {0} >= '1900-01-01'"
        elif form.kind is Kind.DAY:
            yield "{0} >= DATE '1900-01-01'"
        elif form.kind in (Kind.TEXT, Kind.INSTANT):
            yield from self._said_of_text(form, entry.max_length(self.edition) or 0)

    def _said_of_decimal(self, form: Form) -> Iterator[str]:
        if self.flavour.dialect == "sqlite":  # which keeps as text what is no number
            yield "typeof({0}) <> 'text'"
        if not (form.pattern or "").startswith("-"):
            yield "{0} >= 0"

    def _said_of_text(self, form: Form, length: int) -> Iterator[str]:
        if self.flavour.dialect != "oracle":  # where empty text is NULL
            yield "{0} <> ''"
        if self.flavour.dialect == "sqlite" or length > self.flavour.widest:
            yield f"{self.flavour.length} <= {length}"
        if self.flavour.patterns and form.pattern != TEXT_PATTERN and (form.pattern or "").isascii():
            pattern = f"^({form.pattern})$".replace("{", "{{").replace("}", "}}")
            yield self.flavour.patterns.replace("{1}", pattern)


def _title(section: Section, group: Names) -> str:
    entry = section.entry(group)
    return section.title.zh if entry is None else f"{section.title.zh}:{entry.zh}"
