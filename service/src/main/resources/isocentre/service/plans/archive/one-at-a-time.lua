-- Orthanc says "stored" of a second object under a known UID and drops it. So the second waits here until the service has taken the first
-- over, and is then stored like any other. Where the service does not come within a minute, the one that lies there is marked.
local WAIT = 60
local MARK = '4000'

local function held(uid)
  for _, one in ipairs(ParseJson(RestApiPost('/tools/lookup', uid, true))) do
    if one['Type'] == 'Instance' then
      return one['ID']
    end
  end
  return nil
end

function ReceivedInstanceFilter(dicom, origin, info)
  if origin['RequestOrigin'] ~= 'DicomProtocol' then
    return true
  end
  local last = os.time() + WAIT
  local id = held(dicom['SOPInstanceUID'])
  while id ~= nil and os.time() < last do
    id = held(dicom['SOPInstanceUID'])
  end
  if id == nil then
    return true
  end
  RestApiPut('/instances/' .. id .. '/metadata/' .. MARK, 'another came', true)
  return false
end
