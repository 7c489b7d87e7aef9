"""What is shown, as plain data, text or markup; no view opens a file or prints."""
