"""Enforcement certificates (行政执法证件), their holders and their training (湘政办发〔2023〕51号 二(一))."""
