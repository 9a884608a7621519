"""The catalogue of matters (行政执法事项目录): its entries, and the acts that cite them."""
