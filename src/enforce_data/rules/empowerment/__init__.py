"""Rules on the empowerment of townships and subdistricts (行政处罚法 24)."""
