"""The shell: base templates, design tokens, and the pages of the site itself."""
