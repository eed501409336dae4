"""Loads a spaCy pipeline from the wheel that it comes in, without installing it. One thread."""

import os
import sys
import tempfile
import zipfile

os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")

import spacy  # noqa: E402


def load(wheel, exclude=()):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
        for root, _, names in os.walk(folder):
            if "config.cfg" in names:
                return spacy.load(root, exclude=list(exclude))
    sys.exit(f"{wheel} has no pipeline")
