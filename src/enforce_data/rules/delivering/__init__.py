"""Rules on what is delivered: versions of records, their agencies, links, days, and what the manifest states."""
