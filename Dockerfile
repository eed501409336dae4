# Newsline: the four workers and the command `newsline`, in one image.
#
#   docker build -t newsline .
#
# Swift's own image is made from Debian 12 (bookworm) while the image that runs is Debian 13 (trixie), because Debian 12
# has librdkafka 2.0.2 and defects of it are fixed in the 2.8 of Debian 13. That is safe for what is linked dynamically:
# glibc and libstdc++ run what was built against an older one; librdkafka.so.1, libsqlite3.so.0, libstemmer.so.0d, libcld2.so.0 and libz.so.1
# bear the same soname in both. A base where one of them has another needs a SWIFT_IMAGE made from the same release; the
# last step of the build finds out.
ARG SWIFT_IMAGE=swift:6.3-bookworm
ARG RUNTIME_IMAGE=debian:trixie-slim

# The folders of the test targets, without the tests: SwiftPM wants them to exist, but a change to a test shall not
# build the image anew.
FROM ${SWIFT_IMAGE} AS folders
COPY Tests /Tests
RUN find /Tests -type f -delete

FROM ${SWIFT_IMAGE} AS build
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    libcld2-dev librdkafka-dev libsqlite3-dev libstemmer-dev pkg-config zlib1g-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift Package.resolved* ./
RUN --mount=type=cache,id=newsline-build,target=/source/.build,sharing=locked \
  swift package resolve
COPY --from=folders /Tests Tests
COPY Sources Sources
RUN --mount=type=cache,id=newsline-build,target=/source/.build,sharing=locked \
  for product in newsline newsline-ingest newsline-clean newsline-enrich newsline-index; do \
    swift build -c release --static-swift-stdlib --product "$product" || exit 1; \
  done \
  && cd "$(swift build -c release --static-swift-stdlib --show-bin-path)" \
  && install -d /install \
  && install -s newsline newsline-ingest newsline-clean newsline-enrich newsline-index /install/

FROM ${RUNTIME_IMAGE} AS runtime
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    ca-certificates libcld2-0 librdkafka1 libsqlite3-0 libstdc++6 libstemmer0d tzdata zlib1g \
  && rm -rf /var/lib/apt/lists/* \
  && groupadd --gid 10001 newsline \
  && useradd --uid 10001 --gid newsline --no-create-home --home-dir /data --shell /usr/sbin/nologin newsline \
  && install -d -o newsline -g newsline -m 0750 /data
COPY docker/worker-health /usr/local/bin/
COPY --from=build /install/ /usr/local/bin/
# A shared library that the base does not have shall fail here, not in the first container.
RUN ! ldd /usr/local/bin/newsline /usr/local/bin/newsline-* | grep 'not found'
ENV NEWSLINE_STORE=/data/newsline.sqlite \
  NEWSLINE_HTTP_HOST=0.0.0.0 \
  NEWSLINE_HTTP_PORT=8080
USER 10001:10001
WORKDIR /data
# No VOLUME: it would give every worker one, and only index has something to keep. A volume that is mounted on /data
# belongs to the user above from the start.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s --retries=3 CMD ["worker-health"]
CMD ["newsline", "--help"]
