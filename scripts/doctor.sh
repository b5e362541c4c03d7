# What is there and what is not, in plain words; sourced by egov.

tell() { printf '  %-22s %s\n' "$1" "$2"; }
version() { "$@" 2>&1 | head -1 || true; }

doctor() {
  echo "Programs"
  tell dotnet "$(have dotnet && dotnet --version 2> /dev/null || echo 'missing, or without libraries it needs: up installs them')"
  tell postgresql "$(has_postgres && ls -d /usr/lib/postgresql/*/bin | tr '\n' ' ' || echo 'missing: up installs it')"
  tell redis-server "$(have redis-server && version redis-server --version | cut -d' ' -f3 || echo 'missing: up installs it')"
  tell librdkafka "$(has_librdkafka && echo present || echo 'missing: up installs librdkafka-dev')"
  tell node "$(have node && node --version || echo 'missing: up installs it')"
  tell java "$(have java && version java -version || echo 'missing: only real engines need it')"
  tell chromium "$(have chromium && echo present || echo 'missing: only ./egov test needs it')"
  tell user "$(id -un)$([ "$(id -u)" = 0 ] && echo '; the stores run as user postgres')"
  echo "Engines"
  tell events "$(engine KAFKA_HOME kafka 'PostgreSQL log (embedded; set KAFKA_HOME for Kafka)')"
  tell search "$(engine ELASTICSEARCH_HOME elasticsearch 'SQLite FTS5 (embedded; set ELASTICSEARCH_HOME for Elasticsearch)')"
  echo "Feed"
  tell portable "default; what is built and tested"
  tell full "$(full_feed)"
  echo "Ports"
  tell "${EGOV_PORT:-8080} (gateway)" "$(port_state "${EGOV_PORT:-8080}")"
  tell others "chosen per checkout between 15000 and 30000, shown by ./egov status"
  echo "Stand"
  tell state "$(apphost_pid > /dev/null && echo "up, status page $(cat "$run/status.url")" || echo down)"
  tell memory "$(room "$(awk '/MemAvailable/ { print $2 }' /proc/meminfo)" 2 available), 4 GB with real engines"
  tell disk "$(room "$(df -k --output=avail . | tail -1)" 3 'free here')"
}

# room KILOBYTES WANTED_GB WORD : how much there is, and whether it is enough
room() {
  awk -v have="$1" -v wanted="$2" -v word="$3" 'BEGIN { have /= 1048576
    printf "%.1f GB %s, %s: %d GB wanted", have, word, have < wanted ? "too little" : "enough", wanted }'
}

engine() {
  local home=${!1:-}
  if [ -z "$home" ]; then echo "$3"
  elif [ -d "$home/bin" ]; then echo "real $2 from $home"
  else echo "$1 is $home, which has no bin folder"
  fi
}

full_feed() {
  local folder
  folder=$(mktemp -d)
  cat > "$folder/probe.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Aspire.Hosting" Version="13.*" />
    <PackageReference Include="Duende.IdentityServer" Version="7.4.*" />
    <PackageReference Include="Elastic.Clients.Elasticsearch" Version="9.*" />
  </ItemGroup>
</Project>
XML
  if timeout 60 dotnet restore "$folder/probe.csproj" > "$folder/log" 2>&1; then
    echo "this feed could restore it"
  else
    echo "this feed cannot restore it: $(grep -oE "(NU1101|NU1102)[^.]*" "$folder/log" | head -1 | grep . || echo 'dotnet does not run')"
  fi
  rm -rf "$folder"
}

port_state() {
  if apphost_pid > /dev/null && [ "$(field gateway 3)" = "$1" ]; then echo "used by our gateway"
  elif is_taken "$1"; then echo "used by another program: the next free one is taken"
  else echo "free"
  fi
}
