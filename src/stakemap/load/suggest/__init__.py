"""What a wrong key, word or name was meant to be: other words people use, short forms, and likeness of spelling."""
