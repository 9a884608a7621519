"""Write records as CSV in GB18030 for a spreadsheet; repeated groups become tables beside it."""

from pathlib import Path
from tempfile import mkdtemp

from enforce_data import read, write

source = Path(__file__).parents[1] / "county" / "licenses.jsonl"
target = Path(mkdtemp()) / "licenses.csv"
for path in write((item.raw for item in read(source)), target, encoding="gb18030"):
    print(path.name, path.stat().st_size)
