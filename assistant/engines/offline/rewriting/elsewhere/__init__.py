"""Lines in German, French and Spanish."""
