"""Names of the written forms, as the dictionary and the schemas call them."""

from __future__ import annotations

from enforce_data.values import day, number, text
from enforce_data.values.written import Form

FORM_NAMES: dict[Form, str] = {
    form: name.lower()
    for module in (text, number, day)
    for name, form in vars(module).items()
    if isinstance(form, Form)
}
"""The forms that have a name of their own; the others are plain text of some length."""


def form_name(form: Form, length: int | None = None) -> str:
    """The name of a form with its own longest text, or with the narrower one of an earlier edition.

    >>> form_name(text.USCC), form_name(text.Text(50)), form_name(text.USCC, 15)
    ('uscc', 'text_50', 'uscc_15')
    """
    name = FORM_NAMES.get(form)
    length = form.max_length if length is None else length
    if name is not None and length == form.max_length:
        return name
    return f"{name or form.kind}_{length}"
