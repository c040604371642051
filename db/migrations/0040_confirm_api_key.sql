-- Whether a key, and the vendor that it opens, are still what a process remembers of them. Asked by the statement that
-- enters a scope, so that what was remembered opens nothing once it has changed: it raises, and nothing more can be done in
-- that transaction. `state` names the versions of the two rows, as the lookup of keys gives them.
create function identity.confirm_api_key(key_id uuid, state text) returns void
  language plpgsql stable
  as $$
  begin
    perform from identity.api_keys as k join platform.vendors as v on v.id = k.vendor_id
      where k.id = key_id and k.xmin || '.' || v.xmin = state
        and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
        and k.last_used_on = current_date;
    if not found then
      raise exception 'the API key is not what it was' using errcode = 'TRB01';
    end if;
  end
  $$;
