"""A small case system: it keeps enforcement records in SQLite, takes deliveries in and gives them out."""
