# Seeds go in through the public import route, once; sourced by egov.

load_seeds() {
  local file loaded='' hash
  [ "$(catalogue_size)" -gt 0 ] || rm -f "$run"/seed-*.stamp
  for file in seeds/procedures/*.jsonl seeds/procedures/*.jsonl.gz; do
    [ -f "$file" ] && [[ $file != */workflows.jsonl ]] || continue
    hash=$(sha256sum "$file" | cut -c1-32)
    if ! unchanged "seed-$(basename "$file")" "$hash"; then
      load_seed "$file" "$hash" || return 0
      remember "seed-$(basename "$file")" "$hash"
      loaded=yes
    fi
  done
  [ -z "$loaded" ] || wait_searchable
  load_workflows seeds/procedures/workflows.jsonl
}

# load_workflows FILE : one workflow a line, set unless the procedure has one of that case and level
load_workflows() {
  local file=$1 gateway hash line status refused='' token
  hash=$(sha256sum "$file" | cut -c1-32)
  ! unchanged seed-workflows "$hash" || return 0
  gateway=$(field gateway 5)
  token=$(loader_token) || { say "  no token for the workflows"; return 0; }
  while read -r line; do
    status=$(curl -sS --max-time 30 -o "$logs/workflow.log" -w '%{http_code}' -X POST --data-binary @- \
      -H @<(echo "Authorization: Bearer $token") -H 'Content-Type: application/json' \
      "$gateway/api/procedures/$(value "$line" code)/workflows?existing=keep" <<< "$line") || status=000
    [[ $status == 20[01] ]] || { refused=yes; say "  $(value "$line" code): $status $(head -c 300 "$logs/workflow.log")"; }
  done < "$file"
  [ -n "$refused" ] || { say "workflows of $(wc -l < "$file") procedures are set"; remember seed-workflows "$hash"; }
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

demo_secrets=$run/demo-accounts.tsv

# load_accounts: an account for each role to show, with passwords made on this machine; a second time changes nothing
load_accounts() {
  in_service identity --demo-accounts "$PWD/seeds/identity/lam-dong-demo.accounts.jsonl" "$PWD/$demo_secrets" > \
    "$logs/demo-accounts.log" 2>&1 || say "  the accounts of demonstration are not there: $logs/demo-accounts.log"
}

demo_accounts() {
  [ ! -f "$demo_secrets" ] || cat <<TEXT
  demo accounts     $demo_secrets: $(cut -f1 "$demo_secrets" | tail -n +2 | paste -sd' ')
                    ./egov code NAME tells the code after the password; citizens choose one at the provider
TEXT
}

# code NAME : what the authenticator app of an account of demonstration shows now (RFC 6238)
code() {
  [ -f "$demo_secrets" ] || fail "there are no accounts of demonstration; ./egov up first"
  node - "$demo_secrets" "$1" <<'JS' || fail "$demo_secrets does not name $1"
const [file, name] = process.argv.slice(2)
const line = require('fs').readFileSync(file, 'utf8').split('\n').map(line => line.split('\t')).find(it => it[0] === name)
if (!line?.[2]) process.exit(1)
const bits = [...line[2]].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
const secret = Buffer.from(bits.join('').match(/.{8}/g).map(byte => parseInt(byte, 2)))
const step = Buffer.alloc(8)
step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000)))
const hash = require('crypto').createHmac('sha1', secret).update(step).digest()
console.log(String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0'))
JS
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
