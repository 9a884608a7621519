"""Rules on administrative compulsion (行政强制法 2011): measures, restraint of property, execution."""
