"""Official papers: one description of a paper (`paper.py`), two writers of it, PDF and DOCX."""
