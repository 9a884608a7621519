"""What is published of an edition: files that every engine reads the same, all read off the dictionary."""
