import { NoSignal, type Refusal, Refused } from './client.ts'

/**
 * Sends a picture ahead of the act that will claim it. @returns the id by which the act names it
 * @param onShare how much of it has left, 0 to 1
 * @throws Refused, NoSignal
 */
export const sendPhoto = (photo: Blob, onShare?: (share: number) => void): Promise<string> =>
  new Promise((done, fail) => {
    const body = new FormData()
    body.append('file', photo, 'photo.jpg')
    // fetch does not tell how much of a body has left.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onShare?.(event.loaded / event.total)
    request.onerror = () => fail(new NoSignal())
    request.onload = () => {
      const answer = request.response as { file?: string } | Refusal | null
      if (request.status < 300 && answer && 'file' in answer && answer.file) done(answer.file)
      else fail(answer && 'refused' in answer ? new Refused(answer) : new NoSignal())
    }
    request.send(body)
  })
