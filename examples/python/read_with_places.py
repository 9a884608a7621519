"""Read any format; every record knows where its values stand in the file."""

from pathlib import Path

from enforce_data import read

path = ("decision", "dated")
for item in read(Path(__file__).parents[1] / "county" / "penalties.csv", encoding="gb18030"):
    if "decision" in item.raw:
        place = item.locate(path)
        print(item.raw["case_no"], item.raw["decision"]["dated"], place.line, place.cell)
