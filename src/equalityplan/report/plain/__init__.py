"""Things as plain data: dictionaries, lists, texts, numbers; one module to a kind, named after it.

Each holds ``plain``, which takes the thing and gives data that JSON can carry, in a fixed order.
"""
