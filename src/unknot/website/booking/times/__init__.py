"""When somebody can come: opening hours, ways between places, and what is taken, as sets of cells.

Pure arithmetic: no database, no clock. A set of cells is an integer whose bits are the cells of a
window, so that sixty days of a full diary are searched in a millisecond or two.
"""
