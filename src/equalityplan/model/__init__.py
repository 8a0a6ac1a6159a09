"""The domain model: frozen classes that parse nothing, pleasant to build by hand."""
