# Sourced by scripts/compose-check: a Docker engine and compose, where they are not there.
# Wants $store (a folder to keep things in). Sets DOCKER_HOST and DOCKER_CONFIG where it has to.

engine_pid=
engine_run=

as_package() { # installs Debian packages that are missing
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Starts an engine of its own, with its socket, its state and its data apart from any other.
start_engine() {
  [ "$(id -u)" = 0 ] || { echo "no Docker engine runs, and only root can start one" >&2; return 1; }
  command -v apt-get >/dev/null || { echo "no Docker engine runs, and this is no Debian to install one" >&2; return 1; }
  as_package docker.io iptables iproute2 ca-certificates
  # Debian's own client; another one may stand before it, without what builds images.
  export PATH=/usr/bin:/usr/sbin:$PATH DOCKER_BUILDKIT=1
  # Sockets have short paths: not under the folder of the project.
  engine_run=$(mktemp -d /tmp/newsline-engine.XXXXXX)
  iptables-save >"$engine_run/iptables"
  cat /proc/sys/net/ipv4/ip_forward >"$engine_run/ip_forward"
  ip link show docker0 >/dev/null 2>&1 && touch "$engine_run/had-bridge"
  mkdir -p "$store/engine"
  # In a session of its own, so that Ctrl-C stops the line first and the engine after it.
  setsid dockerd --data-root "$store/engine" --exec-root "$engine_run/exec" --pidfile "$engine_run/pid" \
    --host "unix://$engine_run/socket" >"$store/engine.log" 2>&1 8>&- 9>&- &
  engine_pid=$!
  export DOCKER_HOST=unix://$engine_run/socket
  local try
  for try in $(seq 120); do
    if docker info >/dev/null 2>&1; then return 0; fi
    kill -0 "$engine_pid" 2>/dev/null || break
    sleep 0.5
  done
  echo "the Docker engine did not start:" >&2
  tail -n 20 "$store/engine.log" >&2
  return 1
}

# Stops the engine that start_engine started, and takes away what it did to the network.
stop_engine() {
  [ -n "$engine_pid" ] || return 0
  kill "$engine_pid" 2>/dev/null || true
  wait "$engine_pid" 2>/dev/null || true
  engine_pid=
  [ -e "$engine_run/had-bridge" ] || ip link delete docker0 2>/dev/null || true
  local table
  for table in filter nat; do
    # A table that nobody had touched is not among what was saved.
    grep -q "^\*$table" "$engine_run/iptables" && continue
    iptables -t "$table" -F && iptables -t "$table" -X
    [ "$table" != filter ] || iptables -P FORWARD ACCEPT
  done
  iptables-restore <"$engine_run/iptables" || true
  cat "$engine_run/ip_forward" >/proc/sys/net/ipv4/ip_forward || true
  rm -rf "$engine_run"
}

# Compose v2: the one that is there, or that of Debian 13, which runs on Debian 12 as well.
need_compose() {
  docker compose version >/dev/null 2>&1 && return 0
  export DOCKER_CONFIG=$store/config
  local plugin=$DOCKER_CONFIG/cli-plugins/docker-compose
  if [ ! -x "$plugin" ]; then
    echo "fetching compose"
    local apt=$store/apt
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/unpacked" "${plugin%/*}"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $DEBIAN_MIRROR trixie main" >"$apt/sources.list"
    local options=(
      -o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$apt/lists"
      -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update -qq
    (cd "$apt" && rm -f docker-compose_*.deb && apt-get "${options[@]}" download -qq docker-compose)
    dpkg-deb -x "$apt"/docker-compose_*.deb "$apt/unpacked"
    install -m 755 "$(find "$apt/unpacked/usr" -name docker-compose -type f -perm -100 | head -n 1)" "$plugin"
    rm -rf "$apt"
  fi
  docker compose version >/dev/null
}
