# Words to the user, prerequisites and the build; sourced by egov.
configuration=${EGOV_CONFIGURATION:-Release}
run=artifacts/run
logs=artifacts/logs
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
[ -x "$HOME/.dotnet/dotnet" ] && ! command -v dotnet > /dev/null && export PATH="$HOME/.dotnet:$PATH"

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*"; }
fail() { printf 'egov: %s\n' "$*" >&2; exit 1; }
# value_of OPTION [VALUE] ... : the value of a command line's option; nothing_more COMMAND [REST ...] : there is no rest
value_of() { if [ $# -gt 1 ]; then printf '%s' "$2"; else fail "$1 needs a value"; fi; }
nothing_more() { [ $# -eq 1 ] || fail "$1 does not know ${*:2}"; }
have() { command -v "$1" > /dev/null 2>&1; }
dll() { echo "$1/bin/$configuration/net10.0/EGov.$2.dll"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else return 1
  fi
}

# packages PACKAGE... : installs Debian packages, with one update if the first try fails
packages() {
  [ $# -gt 0 ] || return 0
  have apt-get || fail "please install: $* (this script only knows Debian's apt-get)"
  say "installing $*"
  local log=$logs/apt.log
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends)
  as_root "${install[@]}" "$@" > "$log" 2>&1 < /dev/null ||
    { as_root apt-get update > "$log" 2>&1 < /dev/null && as_root "${install[@]}" "$@" >> "$log" 2>&1 < /dev/null; } ||
    { tail -5 "$log" >&2; fail "could not install: $*. As an administrator run: apt-get install $*"; }
}

has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null; }
has_librdkafka() { compgen -G '/usr/lib/*/librdkafka.so' > /dev/null || compgen -G '/usr/local/lib/librdkafka.so' > /dev/null; }

prerequisites() {
  mkdir -p "$run" "$logs"
  local missing=()
  have curl || missing+=(curl ca-certificates)
  has_postgres || missing+=(postgresql) # brings the ICU library that .NET needs, in the release's version
  have redis-server || missing+=(redis-server)
  has_librdkafka || missing+=(librdkafka1 librdkafka-dev)
  have node || missing+=(nodejs)
  have npm || missing+=(npm)
  have setpriv || missing+=(util-linux)
  if [ "${engines:-}" = real ] || [ -n "${KAFKA_HOME:-}${ELASTICSEARCH_HOME:-}" ]; then
    have java || missing+=(default-jre-headless)
  fi
  packages "${missing[@]}"
  dotnet_sdk
}

dotnet_sdk() {
  dotnet --list-sdks 2> /dev/null | grep -q '^10\.' && return 0
  say "installing the .NET 10 SDK (~/.dotnet)"
  local script=$run/dotnet-install.sh
  curl -fsSL https://dot.net/v1/dotnet-install.sh -o "$script" &&
    bash "$script" --channel 10.0 --install-dir "$HOME/.dotnet" > "$logs/dotnet-install.log" 2>&1 ||
    fail "the .NET 10 SDK is missing and could not be fetched. Install it (dotnet.microsoft.com, package dotnet-sdk-10.0), then again."
  export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"
}

# sources DIR... : one hash over names, sizes and times of what a build reads
sources() {
  find "$@" \( -name bin -o -name obj -o -name node_modules -o -name assets -o -name TestResults \) -prune -o -type f \
    -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -c1-32
}

unchanged() { [ "$(cat "$run/$1.stamp" 2> /dev/null)" = "$2" ]; }
remember() { printf '%s' "$2" > "$run/$1.stamp"; }

# quietly NAME COMMAND... : output goes to a log, of which the end is shown on failure
quietly() {
  local name=$1 began=$SECONDS
  shift
  say "$name ..."
  if ! "$@" > "$logs/${name// /-}.log" 2>&1 < /dev/null; then
    grep -E 'error|ERR!' "$logs/${name// /-}.log" | sort -u | head -20 >&2 || tail -20 "$logs/${name// /-}.log" >&2
    fail "$name failed; all of it: $logs/${name// /-}.log"
  fi
  say "$name: $((SECONDS - began)) s"
}

build_assets() {
  [ -f services/Portal/package.json ] || return 0
  local hash
  hash=$(sources services/Portal/package*.json services/Portal/build.mjs services/Portal/Styles \
    services/Portal/Scripts services/Portal/Areas services/Identity 2> /dev/null || true)
  unchanged assets "$hash" && [ -d services/Portal/wwwroot/assets ] && [ -d services/Identity/wwwroot/assets ] && return 0
  (cd services/Portal && [ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ]) ||
    quietly "npm packages" npm --prefix services/Portal ci --no-audit --no-fund
  quietly "page assets" npm --prefix services/Portal run build
  remember assets "$hash"
}

# build_product: what `up` runs; build_all: tests and benchmarks too
build_product() {
  local hash filter=$run/product.slnf
  hash=$(sources AppHost ServiceDefaults services gateway Directory.*.props Directory.*.targets global.json)
  unchanged "product-$configuration-$feed" "$hash" && [ -f "$(dll AppHost AppHost)" ] && return 0
  printf '{"solution":{"path":"../../EGovPlatform.sln","projects":[%s]}}' "$(
    find AppHost ServiceDefaults services gateway -name '*.csproj' -printf '"%p",' | sed 's/,$//')" > "$filter"
  quietly "build" dotnet build "$filter" -c "$configuration" -p:EGovFeed="$feed" -v q -nodeReuse:false
  remember "product-$configuration-$feed" "$hash"
}
feed=portable
