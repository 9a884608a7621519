"""The handbook as a site: what MkDocs is told beyond ``mkdocs.yml``."""
