/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// The counter's camera reads the code that a resident holds before it.

test('the camera at the counter reads the code on a resident’s phone @phone', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'zhu-chunsheng')
  await page.goto('/m/points/code')
  const shown = await page.locator('.redeem-code .picture').screenshot()

  // What stands before the camera: the resident's screen, a little turned, in a grey room.
  await page.addInitScript((picture) => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 })
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const draw = () => {
        pen.resetTransform()
        pen.fillStyle = '#8a8a86'
        pen.fillRect(0, 0, 1280, 720)
        pen.setTransform(0.99, 0.12, -0.12, 0.99, 480, 120)
        pen.drawImage(image, 0, 0, 420, (420 * image.height) / image.width)
      }
      draw()
      setInterval(draw, 100)
      return canvas.captureStream(10)
    }
  }, shown.toString('base64'))
  await become(page, 'hu-yuee')
  await page.goto('/m/shop')
  await page.getByRole('button', { name: '扫码' }).click()
  await expect(page.locator('.shop-hits b')).toHaveText('朱春生')
  await expect(page.locator('.shop-scan')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
