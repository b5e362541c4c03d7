# Seeds go in through the public import route, once; sourced by egov.

load_seeds() {
  local file loaded='' hash
  [ "$(catalogue_size)" -gt 0 ] || rm -f "$run"/seed-*.stamp
  for file in seeds/procedures/*.jsonl seeds/procedures/*.jsonl.gz; do
    [ -f "$file" ] || continue
    hash=$(sha256sum "$file" | cut -c1-32)
    if ! unchanged "seed-$(basename "$file")" "$hash"; then
      load_seed "$file" "$hash" || return 0
      remember "seed-$(basename "$file")" "$hash"
      loaded=yes
    fi
  done
  [ -z "$loaded" ] || wait_searchable
}

catalogue_size() {
  local answer
  answer=$(curl -fsS --max-time 10 "$(field gateway 5)/api/procedures?size=1" 2> /dev/null || true)
  sed -n 's/^{[^[]*"total":\([0-9]*\).*/\1/p' <<< "$answer" | grep . || echo 0
}

# load_directory: units go in through the load command of the service; a second load of the same files changes nothing
load_directory() {
  local hash
  hash=$(cat seeds/directory/*.json seeds/directory/*.jsonl seeds/directory/*.csv | sha256sum | cut -c1-32)
  [ "$(curl -fsS --max-time 10 "$(field gateway 5)/api/directory/units?size=1" 2> /dev/null | grep -c '"id"')" = 0 ] ||
    ! unchanged seed-directory "$hash" || return 0
  say "loading the units of seeds/directory"
  in_service directory --load "$PWD/seeds/directory/binh-thuan.load.json" && remember seed-directory "$hash" ||
    say "  the units are not loaded"
}

# value JSON NAME : a number or a word of a flat part of an answer
value() { grep -o "\"$2\":[^,}]*" <<< "$1" | head -1 | cut -d: -f2- | tr -d '"'; }

# load_seed FILE HASH : a seed never overwrites what somebody has entered since
load_seed() {
  local file=$1 gateway format=portal answer job state=Queued
  gateway=$(field gateway 5)
  [[ $file != *national* ]] || format=national
  say "importing $(basename "$file")"
  answer=$(if [[ $file == *.gz ]]; then gunzip -c "$file"; else cat "$file"; fi |
    curl -sS --max-time 300 -X POST -H @<(echo "Authorization: Bearer $(loader_token)") -H 'Content-Type: application/x-ndjson' \
      -H "Idempotency-Key: seed-$2" --data-binary @- \
      "$gateway/api/procedures/imports?format=$format&publish=true&existing=keep") || return 1
  job=$(value "$answer" id)
  [ -n "$job" ] || { say "  refused: ${answer:0:300}"; return 1; }
  while sleep 1; do
    answer=$(curl -fsS --max-time 10 -H @<(echo "Authorization: Bearer $(loader_token)") \
      "$gateway/api/procedures/imports/$job" 2> /dev/null) || continue
    state=$(value "$answer" state)
    say "  $(value "$answer" percent) % ($(value "$answer" new) new, $(value "$answer" changed) changed," \
      "$(value "$answer" refused) refused)"
    case $state in
      done) return 0 ;;
      failed | cancelled) say "  the import ended: $state $(value "$answer" error)"; return 1 ;;
    esac
  done
}

# The index follows the event log: wait until it has stopped growing.
wait_searchable() {
  local before=-1 now still=0 tries
  for tries in $(seq 120); do
    now=$(catalogue_size)
    still=$([ "$now" = "$before" ] && [ "$now" -gt 0 ] && echo $((still + 1)) || echo 0)
    [ "$still" -lt 3 ] || break
    before=$now
    sleep 1
  done
  say "$now procedures can be searched"
}
