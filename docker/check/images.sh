# Sourced by scripts/compose-check: stand-ins for the images that a registry would give, made on this machine.
# Wants $store and $DEBIAN_MIRROR. Each image is made once and stays with the engine.

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# debian_image bookworm local/debian:bookworm
debian_image() {
  local suite=$1 image=$2
  has_image "$image" && return 0
  as_package debootstrap
  echo "making $image"
  rm -rf "$store/rootfs"
  debootstrap --variant=minbase "$suite" "$store/rootfs" "$DEBIAN_MIRROR" >"$store/debootstrap.log" 2>&1 \
    || { tail -n 5 "$store/debootstrap.log" >&2; return 1; }
  rm -rf "$store"/rootfs/var/cache/apt/archives/*.deb "$store"/rootfs/var/lib/apt/lists/*
  tar -C "$store/rootfs" --numeric-owner -c . | docker import -c 'CMD ["bash"]' - "$image" >/dev/null
  rm -rf "$store/rootfs"
}

# Swift's image: Debian 12, the packages that swift.org's has, this machine's toolchain and, where git takes packages
# from a folder instead of the network, that folder.
swift_image() {
  local image=$1 toolchain container mirror mirrors=() line
  has_image "$image" && return 0
  debian_image bookworm local/debian:bookworm
  echo "making $image"
  toolchain=$(readlink -f "$(command -v swift)")
  toolchain=${toolchain%/usr/bin/*}
  while read -r line; do
    mirror=${line#url.} mirror=${mirror%%.insteadof*} mirror=${mirror%/}
    [ -d "$mirror" ] && mirrors+=("${mirror#/}")
  done < <(git config --get-regexp '^url\..*\.insteadof$' | sort -u -k1,1)
  docker build --quiet --tag "$image-base" - >/dev/null <<-DOCKERFILE
	FROM local/debian:bookworm
	RUN apt-get update && apt-get install -y --no-install-recommends \
	  binutils ca-certificates git libc6-dev libcurl4 libedit2 libgcc-12-dev libncurses6 libsqlite3-0 \
	  libstdc++-12-dev libxml2 pkg-config tzdata unzip zlib1g-dev && rm -rf /var/lib/apt/lists/*
	DOCKERFILE
  container=$(docker create "$image-base")
  tar -C / --numeric-owner -c --exclude='*lldb*' --exclude='*sourcekit*' --exclude='*/bin/clangd' --exclude='*/bin/docc' \
    --exclude='*/bin/swift-format' --exclude='*/lib/swift/embedded' --exclude='*/lib/swift_static/embedded' \
    "${toolchain#/}" "${mirrors[@]}" | docker cp - "$container:/"
  mkdir -p "$store/etc"
  { git config --get-regexp '^url\..*\.insteadof$' || true; } | while read -r key value; do
    git config --file "$store/etc/gitconfig" --add "$key" "$value"
  done
  git config --file "$store/etc/gitconfig" safe.directory '*'
  docker cp "$store/etc/gitconfig" "$container:/etc/gitconfig" >/dev/null
  docker commit -c "ENV PATH=$toolchain/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
    "$container" "$image" >/dev/null
  docker rm "$container" >/dev/null
  rm -rf "$store/etc"
}

# The development broker in the place of Apache Kafka: it answers on the same address, and where Kafka's image has the
# program that the health check calls, it has one too.
kafka_image() {
  local image=$1 context=$store/kafka
  has_image "$image" && return 0
  debian_image trixie local/debian:trixie
  scripts/setup
  echo "making $image"
  rm -rf "$context"
  mkdir -p "$context"
  cp .build/tools/noida-db docker/check/kafka-broker-api-versions.sh "$context/"
  cat >"$context/Dockerfile" <<-'DOCKERFILE'
	FROM local/debian:trixie
	RUN useradd --uid 1000 kafka && install -d -o kafka -g kafka /var/lib/kafka/data
	COPY kafka-broker-api-versions.sh /opt/kafka/bin/
	COPY noida-db /usr/local/bin/
	USER kafka
	WORKDIR /var/lib/kafka/data
	VOLUME /var/lib/kafka/data
	EXPOSE 9092
	CMD ["noida-db", "start", "--only", "kafka", "--host", "kafka", "--kafka-port", "9092", "--data-dir", "/var/lib/kafka/data"]
	DOCKERFILE
  docker build --quiet --tag "$image" "$context" >/dev/null
  rm -rf "$context"
}
