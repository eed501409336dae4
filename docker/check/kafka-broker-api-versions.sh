#!/bin/bash
# Kafka's program of this name, as far as a health check goes: `--bootstrap-server HOST:PORT`. Sends an ApiVersions
# request, version 0, and succeeds if the answer carries its number (1) and no error (0).
[ "$1" = --bootstrap-server ] || exit 2
exec 3<>"/dev/tcp/${2%:*}/${2##*:}" || exit 1
# Length 10; key 18, version 0, correlation 1, no client id.
printf '\0\0\0\012\0\022\0\0\0\0\0\001\377\377' >&3
answer=$(timeout 5 head -c 10 <&3 | od -An -tu1 | tr -s ' \n' ' ')
[[ $answer == *' 0 0 0 1 0 0 ' ]]
