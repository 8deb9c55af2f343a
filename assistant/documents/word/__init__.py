"""Word's .docx: its package, its XML with the place of every byte, its paragraphs, and new words in their runs."""
