"""What rules ask about the world outside a record: registers and the tables of the rule book."""
