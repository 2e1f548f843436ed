import { useEffect, useState } from 'preact/hooks'
import type { Template } from '../../api/http.ts'
import { getTemplates } from '../../api/http.ts'
/** The agendas offered here, once they have come. */
export function useTemplates(): readonly Template[] {
  const [templates, setTemplates] = useState<readonly Template[]>([])
  useEffect(() => {
    void getTemplates().then((answer) => answer.ok && setTemplates(answer.body))
  }, [])
  return templates
}
