"""Give one module for each number or code that enforcement data carry.

Every module offers the same four functions:

``compact(text)`` the bare form, for comparing and for tidying: a visible step of its own, never
taken by ``check``; ``check(text)`` every problem of the text *as written*, ``()`` when it is
sound (where a day matters: ``on=``); ``is_valid(text)`` no hard problem; what is merely unknown,
old or unusual does not make a number invalid; ``parts(text)`` the components as a named tuple,
``None`` when the shape does not allow it.

Numbers with a published check character also have ``with_check(body)``, which makes sound
synthetic numbers for samples and tests.

>>> from enforce_data.identifiers import uscc
>>> uscc.is_valid("91430100FAKE000133")
True
>>> uscc.check("91430100FAKE000134")
(<Problem.CHECK: 'check'>,)

The modules know nothing of the rest of the package and need the standard library alone.
"""
