"""当场处罚终端的导出模块 · The export of a terminal for fines on the spot."""
