"""Administrative inspections (行政检查): who inspects whom, how, and what follows."""
