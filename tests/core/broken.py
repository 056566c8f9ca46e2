def actor(**kwargs: object) -> object:
    raise RuntimeError("the secret of the house")
