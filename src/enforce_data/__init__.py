"""The data standard for administrative-enforcement records (行政执法数据) as software."""

__version__ = "0.1.0"
