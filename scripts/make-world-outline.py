#!/usr/bin/env python3
"""Writes Sources/Web/Pages/WorldOutline.swift: the land of the earth as an SVG path, of Natural Earth's 1:110m countries (public domain).

    pip install shapely pyshp && pip download --no-deps --no-binary :all: geopandas==0.14.4
    python3 scripts/make-world-outline.py geopandas-0.14.4.tar.gz
"""

import io
import pathlib
import sys
import tarfile

import shapefile
import shapely
import shapely.geometry

STEM = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
TOLERANCE = 0.4
SMALLEST = 0.8


def main():
    archive = tarfile.open(sys.argv[1])
    root = archive.getnames()[0].split("/")[0]
    parts = {end: io.BytesIO(archive.extractfile(f"{root}/{STEM}.{end}").read()) for end in ("shp", "shx", "dbf")}
    countries = [shapely.make_valid(shapely.geometry.shape(shape.__geo_interface__)) for shape in shapefile.Reader(**parts).shapes()]
    land = shapely.unary_union([country.buffer(0.05) for country in countries]).simplify(TOLERANCE)
    path = []
    for polygon in getattr(land, "geoms", [land]):
        if polygon.area < SMALLEST:
            continue
        for ring in [polygon.exterior, *[hole for hole in polygon.interiors if shapely.geometry.Polygon(hole).area > 4]]:
            last, steps = None, []
            for longitude, latitude in ring.coords[:-1]:
                point = (round(longitude + 180), round(90 - latitude))
                if point == last:
                    continue
                steps.append(f"M{point[0]} {point[1]}" if last is None else f"l{point[0] - last[0]} {point[1] - last[1]}")
                last = point
            path.append("".join(steps) + "z")
    text = "".join(path)
    lines = [text[start:start + 100] for start in range(0, len(text), 100)]
    body = "\\\n    ".join(lines)
    target = pathlib.Path(__file__).resolve().parent.parent / "Sources/Web/Pages/WorldOutline.swift"
    target.write_text(
        "/// The land of the earth in degrees, from the north-west; written by scripts/make-world-outline.py of Natural Earth's\n"
        "/// 1:110m countries, which are in the public domain.\n"
        "enum WorldOutline {\n"
        "  static let path = \"\"\"\n"
        f"    {body}\n"
        "    \"\"\"\n"
        "}\n",
        encoding="utf-8",
    )
    print(len(text), "characters")


main()
