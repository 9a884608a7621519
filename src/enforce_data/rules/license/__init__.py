"""Rules on administrative licences (行政许可法): who decides, acceptance, time, decision and certificate."""
