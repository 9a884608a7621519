"""Rules on numbers and codes: what their written form cannot say.

The characters and the length of a code are structure where the dictionary gives a pattern; here are check characters,
lists and days.  These rules hold for withdrawn records too.
"""
