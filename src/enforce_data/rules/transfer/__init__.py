"""Rules on transfers between enforcement and justice (国务院令310号; 行政处罚法 8, 27, 35)."""
