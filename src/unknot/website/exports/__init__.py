"""Taking a session along: files, made in the background, behind links that run out."""
