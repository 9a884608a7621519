"""Rules on penalty cases (行政处罚法 2021): who acts, on what ground, how, with what result."""
