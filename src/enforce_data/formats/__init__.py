"""Formats: each module reads and writes one, and nothing outside needs to know how.

Readers yield items and faults in the order of the file, never raise on bad data, and need memory for one record.
"""
